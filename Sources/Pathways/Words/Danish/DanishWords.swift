/// The program's words in Danish.
struct DanishWords: Words {
}
