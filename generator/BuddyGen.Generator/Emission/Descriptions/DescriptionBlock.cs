namespace BuddyGen.Emission;

/// <summary>A part of a documentation comment, as XML.</summary>
/// <param name="IsParagraph">Whether it is the content of a paragraph; else a list or code.</param>
internal readonly record struct DescriptionBlock(string Xml, bool IsParagraph)
{
    /// <summary>A sentence of ours is a paragraph.</summary>
    public static implicit operator DescriptionBlock(string xml) => new(xml, IsParagraph: true);
}
