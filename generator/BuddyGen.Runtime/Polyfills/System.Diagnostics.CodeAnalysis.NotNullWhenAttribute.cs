namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells the compiler that a parameter is not null when the method returns this value.</summary>
[global::System.AttributeUsage(global::System.AttributeTargets.Parameter, Inherited = false)]
internal sealed class NotNullWhenAttribute : global::System.Attribute
{
    public NotNullWhenAttribute(bool returnValue) => ReturnValue = returnValue;

    public bool ReturnValue { get; }
}
