namespace BuddyGen.Emission;

/// <summary>A statement of a validator. Those that would do nothing are not written.</summary>
internal abstract record RuleStatement
{
    private const string Violations = "global::BuddyGen.Violations";

    /// <summary>What statements add to, unless they are told otherwise: the parameter of a validator.</summary>
    private const string Collected = "violations";

    /// <summary>Adds a violation if <paramref name="Violated"/>.</summary>
    /// <param name="Pointer">A C# expression.</param>
    /// <param name="Message">A C# expression.</param>
    public sealed record Check(RuleTest Violated, string Id, string Pointer, string Message) : RuleStatement
    {
        public override bool IsEmpty => Violated.Known == false;

        public override void Write(SourceWriter writer, string into)
        {
            var add = $"{Violations}.Add(ref {into}, {Pointer}, {SourceWriter.Literal(Id)}, {Message});";
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

        public override void Write(SourceWriter writer, string into) => writer.WriteLine($"{Violations}.{Method}(ref {into}, {Arguments});");
    }

    public sealed record If(RuleTest Condition, IReadOnlyList<RuleStatement> Then, IReadOnlyList<RuleStatement> Else) : RuleStatement
    {
        public override bool IsEmpty => Then.All(static statement => statement.IsEmpty) && Else.All(static statement => statement.IsEmpty);

        public override void Write(SourceWriter writer, string into)
        {
            if (Condition.Known is { } known)
            {
                WriteAll(writer, known ? Then : Else, into);
                return;
            }
            var (condition, then, otherwise) = Then.All(static statement => statement.IsEmpty) ? (Condition.Negated(), Else, Then) : (Condition, Then, Else);
            using (writer.Block($"if ({condition})"))
                WriteAll(writer, then, into);
            if (otherwise.All(static statement => statement.IsEmpty))
                return;
            using (writer.Block("else"))
                WriteAll(writer, otherwise, into);
        }
    }

    /// <summary>Statements in a loop, a <c>switch</c> and the like; <paramref name="Header"/> is C#, as <paramref name="First"/>, its first line, is.</summary>
    public sealed record Nest(string Header, string? First, IReadOnlyList<RuleStatement> Body) : RuleStatement
    {
        public override bool IsEmpty => Body.All(static statement => statement.IsEmpty);

        public override void Write(SourceWriter writer, string into)
        {
            using (writer.Block(Header))
            {
                if (First is not null)
                    writer.WriteLine(First);
                WriteAll(writer, Body, into);
            }
        }
    }

    /// <summary>A section of a <c>switch</c>.</summary>
    /// <param name="Pattern">C#.</param>
    public sealed record Case(string Pattern, IReadOnlyList<RuleStatement> Body) : RuleStatement
    {
        public override bool IsEmpty => Body.All(static statement => statement.IsEmpty);

        public override void Write(SourceWriter writer, string into)
        {
            using (writer.Block($"case {Pattern}:"))
            {
                WriteAll(writer, Body, into);
                writer.WriteLine("break;");
            }
        }
    }

    public abstract bool IsEmpty { get; }

    /// <param name="into">The C# variable or field that the violations are added to.</param>
    public abstract void Write(SourceWriter writer, string into);

    public static void WriteAll(SourceWriter writer, IEnumerable<RuleStatement> statements, string into = Collected)
    {
        foreach (var statement in statements)
            if (!statement.IsEmpty)
                statement.Write(writer, into);
    }
}
