using BuddyGen.Modeling;

namespace BuddyGen.Emission;

/// <summary>The names of a group's types. The classes are internal and have names that no support type has: a tag may well be called "Servers".</summary>
internal sealed class ClientGroup(ApiModel api, GroupModel model)
{
    public SpecIdentity Spec => api.Spec;

    public GroupModel Model => model;

    /// <summary>What users see: <c>IPetsOwners</c>; of the operations without a tag <c>IPetsClientOperations</c>.</summary>
    public string Interface => "I" + Stem;

    public string InterfaceWithResponse => "I" + Stem + "WithResponse";

    /// <summary>Of the operations without a tag, the client itself.</summary>
    public string Class => model.Name is null ? api.ClientName : Stem + "Group";

    public string ClassWithResponse => Stem + "GroupWithResponse";

    private string Stem => model.Name is null ? api.ClientName + "Operations" : api.Spec.Prefix + model.Name;
}
