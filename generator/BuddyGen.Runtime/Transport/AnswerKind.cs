namespace BuddyGen;

/// <summary>What the body of a success answer is.</summary>
internal enum AnswerKind
{
    /// <summary>Nothing that anybody reads.</summary>
    None,
    Json,

    /// <summary>JSON, or no body at all.</summary>
    JsonOrNothing,
    Text,
    Bytes,
}
