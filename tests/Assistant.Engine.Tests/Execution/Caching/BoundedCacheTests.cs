using Assistant.Engine.Execution.Caching;

namespace Assistant.Engine.Tests.Execution.Caching;

public sealed class BoundedCacheTests
{
    [Fact]
    public void It_never_holds_more_than_two_generations()
    {
        var cache = new BoundedCache<int, string>(10);
        for (var i = 0; i < 1000; i++)
        {
            cache.Set(i, "x");
            cache.Count.ShouldBeLessThanOrEqualTo(20);
        }

        cache.TryGet(999, out _).ShouldBeTrue();
        cache.TryGet(900, out _).ShouldBeFalse();
    }

    [Fact]
    public void What_is_asked_for_survives_whatever_comes()
    {
        var cache = new BoundedCache<int, string>(10);
        cache.Set(-1, "hot");
        for (var i = 0; i < 1000; i++)
        {
            cache.Set(i, "x");
            if (i % 5 == 0)
            {
                cache.TryGet(-1, out var hot).ShouldBeTrue();
                hot.ShouldBe("hot");
            }
        }
    }

    [Fact]
    public void Weight_bounds_it_too()
    {
        var cache = new BoundedCache<int, int>(1000, maxWeight: 100, static (_, weight) => weight);
        var random = new Random(5);
        for (var i = 0; i < 1000; i++)
        {
            cache.Set(i, random.Next(1, 60));
            Enumerable.Range(0, i + 1).Sum(key => cache.TryGet(key, out var weight) && key <= i ? weight : 0).ShouldBeLessThanOrEqualTo(200 + 60);
        }
    }

    [Fact]
    public void One_that_is_too_heavy_has_a_generation_to_itself()
    {
        var cache = new BoundedCache<int, int>(1000, maxWeight: 100, static (_, weight) => weight);
        cache.Set(1, 40);
        cache.Set(2, 500);
        cache.TryGet(2, out _).ShouldBeTrue();
        cache.TryGet(1, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Threads_that_add_at_once_leave_what_they_added_last()
    {
        var cache = new BoundedCache<(int Thread, int Number), int>(100);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                cache.Set((thread, i), i);
            }
        })));

        cache.Count.ShouldBeInRange(1, 250);
    }
}
