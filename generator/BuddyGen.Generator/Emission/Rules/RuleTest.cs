namespace BuddyGen.Emission;

/// <summary>A condition as a C# expression. It can be negated without <c>!( … )</c>, known while emitting, or not to be said in C# at all.</summary>
internal abstract class RuleTest
{
    public static readonly RuleTest True = new Constant(true);
    public static readonly RuleTest False = new Constant(false);

    private sealed class Constant(bool value) : RuleTest
    {
        public override bool? Known => value;

        public override RuleTest Negated() => value ? False : True;

        public override string ToString() => value ? "true" : "false";
    }

    private sealed class NotSaid(string why) : RuleTest
    {
        public override string? Why => why;

        public override RuleTest Negated() => this;

        public override string ToString() => throw new InvalidOperationException(why);
    }

    private sealed class Atom(string code, string negation, bool skipsNull, bool negationSkipsNull) : RuleTest
    {
        public override bool SkipsNull => skipsNull;

        public override RuleTest Negated() => new Atom(negation, code, negationSkipsNull, skipsNull);

        public override string ToString() => code;
    }

    private sealed class Group(bool isAnd, IReadOnlyList<RuleTest> parts) : RuleTest
    {
        public bool IsAnd => isAnd;

        public IReadOnlyList<RuleTest> Parts => parts;

        public override bool SkipsNull => isAnd ? parts.Any(static part => part.SkipsNull) : parts.All(static part => part.SkipsNull);

        public override RuleTest Negated() => Combine(!isAnd, parts.Select(static part => part.Negated()));

        public override string ToString() => string.Join(isAnd ? " && " : " || ", parts.Select(part => part.Inner is Group group && group.IsAnd != isAnd ? "(" + part + ")" : part.ToString()));
    }

    private sealed class OfInside(RuleTest inner) : RuleTest
    {
        private protected override RuleTest Inner => inner;

        public override RuleTest Negated() => new OfInside(inner.Negated());

        public override string ToString() => inner.ToString();
    }

    /// <summary>Its value, if that is known while emitting.</summary>
    public virtual bool? Known => null;

    /// <summary>Why it cannot be said in C#; null if it can.</summary>
    public virtual string? Why => null;

    /// <summary>Whether it is false where the C# value it tests is null, as <c>x &lt; 5</c> and <c>x is "A"</c> are.</summary>
    public virtual bool SkipsNull => false;

    private protected virtual RuleTest Inner => this;

    public abstract RuleTest Negated();

    /// <summary>The same as a test of the object around: what it says of null is said of a member of that.</summary>
    public RuleTest AsOfObject() => Known is null && Why is null ? new OfInside(this) : this;

    public static RuleTest Of(bool value) => value ? True : False;

    public static RuleTest Of(string code, string negation, bool skipsNull = false, bool negationSkipsNull = false) => new Atom(code, negation, skipsNull, negationSkipsNull);

    public static RuleTest Open(string why) => new NotSaid(why);

    public static RuleTest And(params RuleTest[] parts) => Combine(true, parts);

    public static RuleTest Or(params RuleTest[] parts) => Combine(false, parts);

    public static RuleTest And(IEnumerable<RuleTest> parts) => Combine(true, parts);

    public static RuleTest Or(IEnumerable<RuleTest> parts) => Combine(false, parts);

    private static RuleTest Combine(bool isAnd, IEnumerable<RuleTest> parts)
    {
        var flat = new List<RuleTest>();
        RuleTest? open = null;
        foreach (var part in parts)
        {
            if (part.Known == !isAnd)
                return part;
            if (part.Why is not null)
                open ??= part;
            else if (part is Group group && group.IsAnd == isAnd)
                flat.AddRange(group.Parts);
            else if (part.Known is null)
                flat.Add(part);
        }
        return open ?? (flat.Count == 0 ? Of(isAnd) : flat.Count == 1 ? flat[0] : new Group(isAnd, flat));
    }
}
