using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>Which objects and unions are sent, which come back, and which must be two types because the sides differ.</summary>
internal sealed class Reach(Shapes shapes, Hierarchy hierarchy, ModelingScope scope)
{
    private readonly HashSet<SchemaElement> sent = [];
    private readonly HashSet<SchemaElement> received = [];
    private readonly HashSet<SchemaElement> split = [];

    public void Send(SchemaElement schema) => Walk(schema, isRequest: true);

    public void Receive(SchemaElement schema) => Walk(schema, isRequest: false);

    /// <summary>Schemas that neither is said of: nobody knows what they will be used for.</summary>
    public void AddUnreached(IEnumerable<SchemaElement> schemas)
    {
        foreach (var schema in schemas.Where(schema => !IsReached(schema)).ToList())
        {
            Send(schema);
            Receive(schema);
        }
    }

    /// <summary>To be called when all is walked.</summary>
    public void Split()
    {
        // An object is split if it has a member of one side only, or reaches an object that has one: backwards from those that have.
        var users = new Dictionary<SchemaElement, List<SchemaElement>>();
        var pending = new Stack<SchemaElement>();
        foreach (var owner in sent.Concat(received).Distinct())
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            var shape = shapes.Of(owner);
            if (shape.Members.Any(member => IsOneSided(shapes.Of(member.Schema))))
                pending.Push(owner);
            foreach (var target in Targets(shape))
            {
                if (!users.TryGetValue(target, out var list))
                    users.Add(target, list = []);
                list.Add(owner);
            }
        }
        var differing = new HashSet<SchemaElement>();
        while (pending.Count > 0)
        {
            var at = pending.Pop();
            if (!differing.Add(at))
                continue;
            if (users.TryGetValue(at, out var list))
                foreach (var user in list)
                    pending.Push(user);
        }
        split.UnionWith(differing.Where(schema => sent.Contains(schema) && received.Contains(schema)));
    }

    public bool IsSent(SchemaElement identity) => sent.Contains(identity);

    /// <summary>Both sides have it, and each gets a type of its own.</summary>
    public bool IsSplit(SchemaElement identity) => split.Contains(identity);

    private bool IsReached(SchemaElement schema)
    {
        var shape = shapes.Of(schema);
        for (var depth = 0; shape.Kind is ShapeKind.List or ShapeKind.Map && shape.Item is not null && depth < ModelingScope.MostNesting; depth++)
            shape = shapes.Of(shape.Item);
        return sent.Contains(shape.Identity) || received.Contains(shape.Identity);
    }

    private static bool IsOneSided(Shape shape) => shape.ReadOnly || shape.WriteOnly;

    private void Walk(SchemaElement root, bool isRequest)
    {
        var side = isRequest ? sent : received;
        var met = new HashSet<SchemaElement>();
        var pending = new Stack<SchemaElement>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            var schema = pending.Pop();
            if (!met.Add(schema))
                continue;
            var shape = shapes.Of(schema);
            if (shape.Kind is ShapeKind.Object or ShapeKind.Union)
            {
                if (!side.Add(shape.Identity))
                    continue;
                foreach (var one in shape.Cases)
                    pending.Push(one.Schema);
                foreach (var relative in Relatives(shape.Identity))
                    pending.Push(relative);
                foreach (var member in shape.Members)
                {
                    var memberShape = shapes.Of(member.Schema);
                    if (!(isRequest ? memberShape.ReadOnly : memberShape.WriteOnly))
                        pending.Push(member.Schema);
                }
                if (shape.Additional is not null)
                    pending.Push(shape.Additional);
            }
            else if (shape.Item is not null)
                pending.Push(shape.Item);
        }
    }

    /// <summary>The types of a hierarchy go together: a base reads its kinds, and a kind is made from its base.</summary>
    private IEnumerable<SchemaElement> Relatives(SchemaElement identity) =>
        hierarchy.BaseOf(identity) is { } @base ? hierarchy.DerivedOf(identity).Append(@base) : hierarchy.DerivedOf(identity);

    private IEnumerable<SchemaElement> Targets(Shape owner)
    {
        var met = new HashSet<SchemaElement>();
        var pending = new Stack<SchemaElement>(owner.Members.Select(static member => member.Schema).Concat(owner.Cases.Select(static one => one.Schema)).Concat(Relatives(owner.Identity)));
        if (owner.Additional is not null)
            pending.Push(owner.Additional);
        while (pending.Count > 0)
        {
            var schema = pending.Pop();
            if (!met.Add(schema))
                continue;
            var shape = shapes.Of(schema);
            if (shape.Kind is ShapeKind.Object or ShapeKind.Union)
                yield return shape.Identity;
            else if (shape.Item is not null)
                pending.Push(shape.Item);
        }
    }
}
