using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>The owner of the document that the row belongs to; the row carries the owner's key, held equal to the document's.</summary>
public sealed class DocumentOwnerRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "DOCUMENT_OWNER";

    /// <inheritdoc/>
    public override string Description => "The owner of the document.";

    /// <inheritdoc/>
    public override string PolicySql(IReadOnlyEntityType entity) => "user_id = (select app.uid())";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.OwnedBy(["UserId"]);
}
