using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Engine.DataLoading;

/// <summary>The DataLoaders of one request, one of each class.</summary>
/// <param name="scheduler">The request's scheduler.</param>
/// <param name="services">The request's services, for the constructors' other parameters.</param>
public sealed class DataLoaderScope(IBatchScheduler scheduler, IServiceProvider services)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Type, object> _dataLoaders = [];

    /// <summary>The DataLoader of this class, made when it's first asked for.</summary>
    /// <typeparam name="T">A class whose constructor takes an <see cref="IBatchScheduler"/> and services.</typeparam>
    public T Get<T>()
        where T : class
    {
        lock (_lock)
        {
            if (!_dataLoaders.TryGetValue(typeof(T), out var dataLoader))
            {
                dataLoader = ActivatorUtilities.CreateInstance<T>(services, scheduler);
                _dataLoaders.Add(typeof(T), dataLoader);
            }

            return (T)dataLoader;
        }
    }
}
