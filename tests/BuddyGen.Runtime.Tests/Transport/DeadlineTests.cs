namespace BuddyGen.Runtime.Tests.Transport;

/// <summary>Calls share timers, one after the other, and nothing else.</summary>
public class DeadlineTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly Deadline.Timers _timers = new();

    [Fact]
    public void A_timer_that_has_not_run_off_is_used_again()
    {
        CancellationToken first, second;
        using (var deadline = new Deadline(_timers, Long, default))
            first = deadline.Token;
        using (var deadline = new Deadline(_timers, Long, default))
            second = deadline.Token;
        Assert.Equal(first, second);
    }

    [Fact]
    public void Calls_at_the_same_time_have_their_own()
    {
        using var one = new Deadline(_timers, Long, default);
        using var other = new Deadline(_timers, Long, default);
        Assert.NotEqual(one.Token, other.Token);
    }

    [Fact]
    public void A_timer_that_ran_off_is_not_used_again()
    {
        using (var deadline = new Deadline(_timers, TimeSpan.FromMilliseconds(1), default))
            Assert.True(deadline.Token.WaitHandle.WaitOne(Long));
        using var next = new Deadline(_timers, Long, default);
        Assert.False(next.Token.IsCancellationRequested);
    }

    [Fact]
    public void The_time_of_a_call_does_not_end_the_next_one()
    {
        new Deadline(_timers, TimeSpan.FromMilliseconds(50), default).Dispose();
        using var next = new Deadline(_timers, Long, default);
        Assert.False(next.Token.WaitHandle.WaitOne(200));
    }

    [Fact]
    public void Who_gave_up_an_earlier_call_does_not_end_the_next_one()
    {
        using var caller = new CancellationTokenSource();
        new Deadline(_timers, Long, caller.Token).Dispose();
        using var next = new Deadline(_timers, Long, default);
        caller.Cancel();
        Assert.False(next.Token.IsCancellationRequested);
    }

    [Fact]
    public void Giving_up_ends_the_call()
    {
        using var caller = new CancellationTokenSource();
        using var deadline = new Deadline(_timers, Long, caller.Token);
        caller.Cancel();
        Assert.True(deadline.Token.IsCancellationRequested);
    }

    [Fact]
    public void Without_a_limit_the_token_is_the_callers()
    {
        using var caller = new CancellationTokenSource();
        using var deadline = new Deadline(_timers, Timeout.InfiniteTimeSpan, caller.Token);
        Assert.Equal(caller.Token, deadline.Token);
    }
}
