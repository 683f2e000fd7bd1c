namespace System.Runtime.CompilerServices;

/// <summary>The compiler writes it for <c>required</c>.</summary>
[global::System.AttributeUsage(global::System.AttributeTargets.Class | global::System.AttributeTargets.Struct | global::System.AttributeTargets.Field | global::System.AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : global::System.Attribute
{
}
