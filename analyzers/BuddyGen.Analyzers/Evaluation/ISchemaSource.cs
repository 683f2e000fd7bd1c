using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

/// <summary>What the evaluator asks about C#: it knows no symbols.</summary>
internal interface ISchemaSource
{
    /// <summary>The schema that a type carries (<see cref="JsonSchema.Ref"/>), or null if there is none: then nothing is certain of it.</summary>
    JsonSchema? Resolve(string typeName);

    /// <summary>The C# name of a member; null if the type has none of that wire name.</summary>
    string? MemberName(Fact.Object instance, string wireName);

    /// <summary>The C# name of the object's type, for messages; null if it has none.</summary>
    string? TypeName(Fact.Object instance);
}
