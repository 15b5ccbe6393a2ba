using System.Text.Json;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Operations;

/// <summary>
/// One thing that was done, or refused. Table <c>assistant.audit_logs</c>. The server writes it in the transaction of the change
/// that it records, and nobody changes or deletes it.
/// </summary>
public sealed class AuditLog
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>Who did it; null for the server itself, or once that person is deleted.</summary>
    public Guid? UserId { get; set; }

    /// <summary>The kind of action.</summary>
    public required string ActionType { get; set; }

    /// <summary>The operation.</summary>
    public required string Operation { get; set; }

    /// <summary>The kind of thing that it was done to.</summary>
    public string? ResourceType { get; set; }

    /// <summary>The key of that thing.</summary>
    public string? ResourceId { get; set; }

    /// <summary>How it went.</summary>
    public required string Status { get; set; }

    /// <summary>The same in words.</summary>
    public string? Message { get; set; }

    /// <summary>What the operation adds about itself.</summary>
    public JsonElement? Details { get; set; }

    /// <summary>What was asked for, without secrets.</summary>
    public JsonElement? RequestData { get; set; }

    /// <summary>What was answered, without secrets.</summary>
    public JsonElement? ResponseData { get; set; }

    /// <summary>How long it took, in milliseconds.</summary>
    public double? DurationMs { get; set; }

    /// <summary>The client's address.</summary>
    public string? IpAddress { get; set; }

    /// <summary>The client's program.</summary>
    public string? UserAgent { get; set; }

    /// <summary>What entries of one request share.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>The entry of the operation that this one was a part of.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>When it was done.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Who did it.</summary>
    public User? User { get; set; }

    /// <summary>The operation that this one was a part of.</summary>
    public AuditLog? Parent { get; set; }

    /// <summary>The parts of this operation.</summary>
    public ICollection<AuditLog> Children { get; } = [];
}
