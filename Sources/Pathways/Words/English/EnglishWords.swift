/// The program's words in English.
struct EnglishWords: Words {
}
