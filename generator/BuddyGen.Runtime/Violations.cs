namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;

/// <summary>The violations that a validation found. Created only when there is one: a valid request allocates nothing.</summary>
internal sealed class Violations
{
    private readonly List<Entry> entries = new();

    public int Count => entries.Count;

    /// <param name="pointer">Where: in a body as a JSON pointer from the object being validated, else <c>query/limit</c>, as <c>Pointer</c> of the public type explains.</param>
    /// <param name="rule">The diagnostic ID of the rule.</param>
    /// <param name="message">The message.</param>
    public static void Add(ref Violations? violations, string pointer, string rule, string message)
    {
        violations ??= new Violations();
        violations.entries.Add(new Entry(pointer, rule, message));
    }

    /// <summary>Validates a member, whose violations are prefixed with <paramref name="pointer"/>.</summary>
    public static void Nested(ref Violations? violations, string pointer, IValidated? value)
    {
        if (value is null)
            return;
        var before = violations?.Count ?? 0;
        value.Validate(ref violations);
        violations?.Prefix(before, pointer);
    }

    /// <summary>Validates each item of a list.</summary>
    public static void Items(ref Violations? violations, string pointer, IReadOnlyList<IValidated?>? items)
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var before = violations?.Count ?? 0;
            items![i]?.Validate(ref violations);
            if ((violations?.Count ?? 0) > before)
                violations!.Prefix(before, Item(pointer, i));
        }
    }

    /// <summary>Validates each value of a map.</summary>
    public static void Members<T>(ref Violations? violations, string pointer, IReadOnlyDictionary<string, T>? members)
        where T : class?, IValidated?
    {
        if (members is null)
            return;
        foreach (var member in members)
        {
            var before = violations?.Count ?? 0;
            member.Value?.Validate(ref violations);
            if ((violations?.Count ?? 0) > before)
                violations!.Prefix(before, Member(pointer, member.Key));
        }
    }

    /// <summary>Whether a value conforms to the rules of its type.</summary>
    public static bool None(IValidated value)
    {
        Violations? violations = null;
        value.Validate(ref violations);
        return violations is null;
    }

    /// <summary>The JSON pointer of an item.</summary>
    public static string Item(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The JSON pointer of a member (RFC 6901 §3).</summary>
    public static string Member(string pointer, string name) => pointer + "/" + name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>Converts to the public type of a spec, in the order found; empty if there are no violations.</summary>
    /// <param name="create">Creates a violation from its pointer, rule and message.</param>
    public static IReadOnlyList<T> ToList<T>(Violations? violations, Func<string, string, string, T> create)
    {
        if (violations is null)
            return Array.Empty<T>();
        var list = new T[violations.Count];
        for (var i = 0; i < list.Length; i++)
            list[i] = create(violations.entries[i].Pointer, violations.entries[i].Rule, violations.entries[i].Message);
        return list;
    }

    private void Prefix(int from, string pointer)
    {
        for (var i = from; i < entries.Count; i++)
            entries[i] = new Entry(pointer + entries[i].Pointer, entries[i].Rule, entries[i].Message);
    }

    private readonly struct Entry
    {
        public Entry(string pointer, string rule, string message)
        {
            Pointer = pointer;
            Rule = rule;
            Message = message;
        }

        public string Pointer { get; }

        public string Rule { get; }

        public string Message { get; }
    }
}
