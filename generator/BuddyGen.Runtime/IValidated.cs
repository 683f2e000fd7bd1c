namespace BuddyGen;

/// <summary>A request that can be checked against the rules of its schema.</summary>
internal interface IValidated
{
    /// <summary>Adds the violations; <paramref name="violations"/> remains null if there are none.</summary>
    void Validate(ref Violations? violations);
}
