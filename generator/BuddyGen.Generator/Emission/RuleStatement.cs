namespace BuddyGen.Emission;

/// <summary>A statement of a validator. Those that would do nothing are not written.</summary>
internal abstract record RuleStatement
{
    private const string Violations = "global::BuddyGen.Violations";

    /// <summary>Adds a violation if <paramref name="Violated"/>.</summary>
    /// <param name="Pointer">A C# expression.</param>
    /// <param name="Message">A C# expression.</param>
    public sealed record Check(RuleTest Violated, string Id, string Pointer, string Message) : RuleStatement
    {
        public override bool IsEmpty => Violated.Known == false;

        public override void Write(SourceWriter writer)
        {
            var add = $"{Violations}.Add(ref violations, {Pointer}, {SourceWriter.Literal(Id)}, {Message});";
            if (Violated.Known == true)
            {
                writer.WriteLine(add);
                return;
            }
            writer.WriteLine($"if ({Violated})");
            using (writer.Indent())
                writer.WriteLine(add);
        }
    }

    /// <summary>Calls a helper of the runtime's <c>Violations</c>.</summary>
    public sealed record Call(string Method, string Arguments) : RuleStatement
    {
        public override bool IsEmpty => false;

        public override void Write(SourceWriter writer) => writer.WriteLine($"{Violations}.{Method}(ref violations, {Arguments});");
    }

    public sealed record If(RuleTest Condition, IReadOnlyList<RuleStatement> Then, IReadOnlyList<RuleStatement> Else) : RuleStatement
    {
        public override bool IsEmpty => Then.All(static statement => statement.IsEmpty) && Else.All(static statement => statement.IsEmpty);

        public override void Write(SourceWriter writer)
        {
            if (Condition.Known is { } known)
            {
                WriteAll(writer, known ? Then : Else);
                return;
            }
            var (condition, then, otherwise) = Then.All(static statement => statement.IsEmpty) ? (Condition.Negated(), Else, Then) : (Condition, Then, Else);
            using (writer.Block($"if ({condition})"))
                WriteAll(writer, then);
            if (otherwise.All(static statement => statement.IsEmpty))
                return;
            using (writer.Block("else"))
                WriteAll(writer, otherwise);
        }
    }

    /// <summary>A loop; <paramref name="Header"/> is C#, as <paramref name="First"/>, its first line, is.</summary>
    public sealed record Loop(string Header, string? First, IReadOnlyList<RuleStatement> Body) : RuleStatement
    {
        public override bool IsEmpty => Body.All(static statement => statement.IsEmpty);

        public override void Write(SourceWriter writer)
        {
            using (writer.Block(Header))
            {
                if (First is not null)
                    writer.WriteLine(First);
                WriteAll(writer, Body);
            }
        }
    }

    public abstract bool IsEmpty { get; }

    public abstract void Write(SourceWriter writer);

    public static void WriteAll(SourceWriter writer, IEnumerable<RuleStatement> statements)
    {
        foreach (var statement in statements)
            if (!statement.IsEmpty)
                statement.Write(writer);
    }
}
