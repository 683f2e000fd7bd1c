using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Buddy;
using BuddyGen.Benchmarks.Endpoint;
using BuddyGen.Benchmarks.HandWritten;

namespace BuddyGen.Benchmarks;

/// <summary>Where the time of <see cref="PostBenchmarks"/> goes: the emitted parts beside the hand-written ones.</summary>
[MemoryDiagnoser]
[WarmupCount(600), IterationCount(300), InvocationCount(256, 16)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class PartsBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly HandWritten.AddAwsEcsActionRequest _handWritten = PostBenchmarks.HandWrittenRequest();
    private readonly Buddy.AddAwsEcsActionRequest _emitted = PostBenchmarks.EmittedRequest();
    private HttpClient _httpClient = null!;

    [GlobalSetup]
    public void Setup() => _httpClient = new HttpClient(new StubHandler());

    [BenchmarkCategory("check"), Benchmark(Baseline = true)]
    public void HandWrittenCheck() => _handWritten.ThrowIfInvalid();

    [BenchmarkCategory("check"), Benchmark]
    public IReadOnlyList<BuddyViolation> EmittedCheck() => _emitted.Validate();

    [BenchmarkCategory("write"), Benchmark(Baseline = true)]
    public long HandWrittenWrite()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer);
        RequestWriter.Write(writer, _handWritten);
        writer.Flush();
        return writer.BytesCommitted;
    }

    [BenchmarkCategory("write"), Benchmark]
    public long EmittedWrite()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer);
        JsonWriting.Value(writer, _emitted);
        writer.Flush();
        return writer.BytesCommitted;
    }

    [BenchmarkCategory("read"), Benchmark(Baseline = true)]
    public AwsEcsAction HandWrittenRead() => AnswerReader.Read(PageExample.Answer);

    [BenchmarkCategory("read"), Benchmark]
    public AwsEcsActionView EmittedRead() => JsonReading.Document(PageExample.Answer, JsonReading.Model<AwsEcsActionView>);

    /// <summary>What neither can do anything about.</summary>
    [BenchmarkCategory("HttpClient alone"), Benchmark(Baseline = true)]
    public async Task<byte[]> HttpClientAlone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PageExample.Address);
        request.Content = new ReadOnlyMemoryContent(default);
        using var response = await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        return await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
    }
}
