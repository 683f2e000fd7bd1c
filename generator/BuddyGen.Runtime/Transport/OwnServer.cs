namespace BuddyGen;

using global::System;

/// <summary>Where operations go whose description has servers of their own: to the address of the options, else to the documented one.</summary>
internal sealed class OwnServer
{
    private readonly string _documented;

    /// <param name="optionName">The options property that holds the address.</param>
    /// <param name="documented">Begins with a slash if it is relative to the client's base address.</param>
    public OwnServer(Uri? address, string optionName, string documented)
    {
        _documented = documented;
        if (address is not null)
            Address = new BaseAddress(address, "'" + optionName + "'");
        else if (documented[0] != '/')
            Address = new BaseAddress(new Uri(documented));
    }

    /// <summary>Null: it depends on the client's.</summary>
    public BaseAddress? Address { get; }

    /// <summary>RFC 3986 §5.2: the path is the documented one, and so is the host if it is there.</summary>
    public BaseAddress From(BaseAddress client) => new(new Uri(client.Address, _documented));
}
