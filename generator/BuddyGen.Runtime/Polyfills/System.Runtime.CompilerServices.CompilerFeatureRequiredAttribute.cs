namespace System.Runtime.CompilerServices;

/// <summary>The compiler writes it for <c>required</c>, so that an older one keeps away.</summary>
[global::System.AttributeUsage(global::System.AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute : global::System.Attribute
{
    public CompilerFeatureRequiredAttribute(string featureName) => FeatureName = featureName;

    public string FeatureName { get; }

    public bool IsOptional { get; set; }
}
