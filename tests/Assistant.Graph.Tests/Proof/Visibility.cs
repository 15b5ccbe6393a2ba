namespace Assistant.Graph.Tests.Proof;

/// <summary>Whether somebody may see a row, by other rows of the model alone: neither by SQL nor by the server's rules.</summary>
public delegate bool Visibility(Model model, ModelRow row, ProofPersona persona);
