namespace BuddyGen.Modeling;

/// <summary>The same API for a framework without static members of interfaces (older than .NET 7): there a converter that all types share could not read.</summary>
internal static class OwnConverters
{
    public static ApiModel Of(ApiModel model) => model with { Spec = Of(model.Spec), Types = model.Types.Select(Of).ToEquatableArray() };

    public static TypeModel Of(TypeModel type) => type with { Spec = Of(type.Spec) };

    private static SpecIdentity Of(SpecIdentity spec) => spec with { OwnConverters = true };
}
