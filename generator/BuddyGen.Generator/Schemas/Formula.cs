namespace BuddyGen.Schemas;

/// <summary>A condition in words, before it is known whether it is said as it is or negated.</summary>
internal abstract class Formula
{
    // More than this nobody reads.
    private const int MostAtoms = 8;

    private abstract class Group(IReadOnlyList<Formula> parts) : Formula
    {
        public IReadOnlyList<Formula> Parts { get; } = parts;

        public abstract bool IsAnd { get; }

        public override int Atoms => Parts.Sum(static part => part.Atoms);

        public override Formula Negated() => Of(!IsAnd, Parts.Select(static part => part.Negated()));

        public override string ToWords()
        {
            var words = new List<string>();
            string? subject = null;
            foreach (var part in Parts)
            {
                var text = part.ToWords();
                if (part is Group)
                    text = "(" + text + ")";
                // 'Size' is set and [it] is not SMALL
                if (part is Atom atom && atom.Subject == subject)
                    text = atom.Predicate;
                subject = (part as Atom)?.Subject;
                words.Add(text);
            }
            return string.Join(IsAnd ? " and " : " or ", words);
        }
    }

    private sealed class All(IReadOnlyList<Formula> parts) : Group(parts)
    {
        public override bool IsAnd => true;

        public override bool ImpliesSet(string subject) => Parts.Any(part => part.ImpliesSet(subject));
    }

    private sealed class Any(IReadOnlyList<Formula> parts) : Group(parts)
    {
        public override bool IsAnd => false;

        public override bool ImpliesSet(string subject) => Parts.All(part => part.ImpliesSet(subject));
    }

    private sealed class Atom(string subject, string predicate, string negation, bool impliesSet, bool negated) : Formula
    {
        public string Subject => subject;

        public string Predicate => negated ? negation : predicate;

        public override int Atoms => 1;

        public override Formula Negated() => new Atom(subject, predicate, negation, impliesSet, !negated);

        public override string ToWords() => subject + " " + Predicate;

        // What is inside a member says that the member is there.
        public override bool ImpliesSet(string other) =>
            impliesSet && !negated && (subject == other || subject.StartsWith(other.TrimEnd('\'') + ".", StringComparison.Ordinal));
    }

    public abstract int Atoms { get; }

    public bool IsReadable => Atoms is > 0 and <= MostAtoms;

    public abstract Formula Negated();

    public abstract string ToWords();

    /// <summary>Whether who hears it takes for granted that the subject is there at all.</summary>
    public abstract bool ImpliesSet(string subject);

    public static Formula And(IEnumerable<Formula> parts) => Of(true, parts);

    public static Formula Or(IEnumerable<Formula> parts) => Of(false, parts);

    /// <summary><c>'Size'</c> <c>is SMALL</c>, <c>is not SMALL</c>.</summary>
    public static Formula Say(string subject, string predicate, string negation, bool impliesSet = true) => new Atom(subject, predicate, negation, impliesSet, false);

    private static Formula Of(bool isAnd, IEnumerable<Formula> parts)
    {
        var flat = parts.SelectMany(part => part is Group group && group.IsAnd == isAnd ? group.Parts : [part]).ToArray();
        return flat.Length == 1 ? flat[0] : isAnd ? new All(flat) : new Any(flat);
    }
}
