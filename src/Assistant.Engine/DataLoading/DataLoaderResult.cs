namespace Assistant.Engine.DataLoading;

/// <summary>What loading one key gave: a value, or an error of its own.</summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <param name="Value">The value; null when there is none for the key.</param>
/// <param name="Error">Why the key couldn't be loaded; null when it could.</param>
public readonly record struct DataLoaderResult<TValue>(TValue? Value, Exception? Error = null);
