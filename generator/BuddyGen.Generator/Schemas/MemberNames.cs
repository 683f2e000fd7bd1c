namespace BuddyGen.Schemas;

/// <summary>What sentences know of the C# members of an object.</summary>
internal abstract class MemberNames
{
    /// <summary>No C# names: sentences then use the names in JSON.</summary>
    public static readonly MemberNames None = new Nothing();

    /// <summary>The C# name of a member, or null if there is none.</summary>
    public abstract string? NameOf(string wireName);

    /// <summary>The members of a member's object.</summary>
    public abstract MemberNames Inside(string wireName);

    private sealed class Nothing : MemberNames
    {
        public override string? NameOf(string wireName) => null;

        public override MemberNames Inside(string wireName) => this;
    }
}
