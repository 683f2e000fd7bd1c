using BuddyGen.Modeling;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary>The files that a model becomes: one for each type, and those of the client.</summary>
internal static class Emitter
{
    public static (string HintName, SourceText Text) Type(TypeModel type) =>
        (HintNames.Of(type.Spec, type.Name), type is EnumModel values ? EnumEmitter.Emit(values) : ObjectEmitter.Emit((ObjectModel)type));

    /// <summary>Everything of a spec but its types.</summary>
    public static IEnumerable<(string HintName, SourceText Text)> Client(ApiModel api) => ClientEmitter.Emit(api).Concat(RuntimeSources.Templates(api.Spec));

    /// <summary>What a project has once, however many specs.</summary>
    public static IEnumerable<(string HintName, SourceText Text)> Runtime(EquatableArray<string> missingPolyfills) =>
        RuntimeSources.Machinery().Concat(RuntimeSources.Polyfills(missingPolyfills));
}
