namespace BuddyGen;

/// <summary>A request that knows the rules of its schema.</summary>
internal interface IValidated
{
    /// <summary>Adds what is wrong; <paramref name="violations"/> stays null while nothing is.</summary>
    void Validate(ref Violations? violations);
}
