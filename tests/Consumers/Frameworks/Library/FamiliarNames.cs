// Nobody should name types like this, which the framework's analyzers say, too; but who does must not suffer from it in generated code.
#pragma warning disable CA1716, CA1720, CA1724
namespace System.Something;

/// <summary>A type of the user's with a name that generated code uses, too.</summary>
public static class Task { }

/// <inheritdoc cref="Task"/>
public static class String { }

/// <inheritdoc cref="Task"/>
public static class HttpClient { }

/// <inheritdoc cref="Task"/>
public static class Buddy { }
