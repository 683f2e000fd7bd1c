namespace BuddyGen;

using global::System;
using global::System.Threading;

/// <summary>The end of the time that a call may take, or its caller's giving up, whichever comes first.</summary>
internal readonly struct Deadline : IDisposable
{
    private readonly Timers? _timers;
    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _caller;

    public Deadline(Timers timers, TimeSpan limit, CancellationToken cancellationToken)
    {
        _timers = timers;
        _source = null;
        _caller = default;
        Token = cancellationToken;
        if (limit == Timeout.InfiniteTimeSpan)
            return;
        _source = timers.Take();
        _source.CancelAfter(limit);
        _caller = cancellationToken.Register(static source => ((CancellationTokenSource)source!).Cancel(), _source);
        Token = _source.Token;
    }

    public CancellationToken Token { get; }

    public void Dispose()
    {
        if (_source is null)
            return;
        // It waits for a cancellation that is under way.
        _caller.Dispose();
        _timers!.GiveBack(_source);
    }

    /// <summary>A timer that has not run off serves the next call: to make one for each is a noticeable part of what a call costs.</summary>
    internal sealed class Timers
    {
        private CancellationTokenSource? _spare;

        public CancellationTokenSource Take() => Interlocked.Exchange(ref _spare, null) ?? new CancellationTokenSource();

        public void GiveBack(CancellationTokenSource source)
        {
#if NET6_0_OR_GREATER
            if (source.TryReset() && Interlocked.CompareExchange(ref _spare, source, null) is null)
                return;
#endif
            source.Dispose();
        }
    }
}
