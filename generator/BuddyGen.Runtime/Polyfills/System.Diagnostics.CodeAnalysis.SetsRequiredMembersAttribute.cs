namespace System.Diagnostics.CodeAnalysis;

/// <summary>Of a constructor that leaves nothing of <c>required</c> to its caller.</summary>
[global::System.AttributeUsage(global::System.AttributeTargets.Constructor, AllowMultiple = false, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : global::System.Attribute
{
}
