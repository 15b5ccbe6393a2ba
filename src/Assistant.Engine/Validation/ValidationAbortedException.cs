namespace Assistant.Engine.Validation;

/// <summary>Ends the validation of a document that would take too long. Its message is for the client.</summary>
internal sealed class ValidationAbortedException(string message) : Exception(message);
