using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

/// <summary>The C# names of an object's members, as far as the object is known.</summary>
internal sealed class FactNames(ISchemaSource source, Fact.Object instance) : MemberNames
{
    public override string? NameOf(string wireName) => source.MemberName(instance, wireName);

    public override MemberNames Inside(string wireName) => instance[wireName].Opened() is Fact.Object member ? new FactNames(source, member) : None;
}
