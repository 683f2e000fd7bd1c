namespace BuddyGen;

/// <summary>What the body of a success answer is.</summary>
internal enum AnswerKind
{
    /// <summary>Nothing that anybody reads.</summary>
    None,
    Json,
    Text,
    Bytes,
}
