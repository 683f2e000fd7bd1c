namespace BuddyGen;

using global::System;

/// <summary>Marks an assembly that contains the types of a spec, so that a project that can use them there does not generate a second copy.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class SpecAttribute : Attribute
{
    /// <param name="specNamespace">The C# namespace of the types.</param>
    /// <param name="hash">Equal where the types, the operations and the rules are equal, whatever their descriptions and their accessibility.</param>
    public SpecAttribute(string specNamespace, string hash)
    {
        Namespace = specNamespace;
        Hash = hash;
    }

    public string Namespace { get; }

    public string Hash { get; }
}
