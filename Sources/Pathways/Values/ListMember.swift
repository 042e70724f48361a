internal import LocatedJSON

/// The one member of a file that holds a list, or a map, of things of one kind.
enum ListMember: Int, ObjectMember { case list }

/// Two lists in one file.
enum TwoListsMember: Int, ObjectMember { case first, second }
