using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assistant.Engine.Tests.Architecture;

/// <summary>A C# file under <c>src/</c>, read as it is in the repository.</summary>
internal sealed class SourceFile
{
    private readonly Lazy<CompilationUnitSyntax> _unit;

    public SourceFile(string root, string fullPath)
    {
        Path = System.IO.Path.GetRelativePath(root, fullPath).Replace('\\', '/');
        Text = File.ReadAllText(fullPath);
        var parts = Path.Split('/');
        Project = parts[1];
        Folders = parts[2..^1];
        Name = System.IO.Path.GetFileNameWithoutExtension(fullPath);
        _unit = new(() => CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot());
    }

    /// <summary>The path from the repository's root, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The project, such as <c>Assistant.Engine</c>.</summary>
    public string Project { get; }

    /// <summary>The folders inside of the project, outermost first.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>The file's name without extension.</summary>
    public string Name { get; }

    public int LineCount => Text.AsSpan().Count('\n');

    public CompilationUnitSyntax Unit => _unit.Value;

    public string? Namespace => Unit.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();

    /// <summary>The names of the types that aren't inside of others.</summary>
    public IEnumerable<string> TopLevelTypes => Unit.Members.Concat(Unit.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Members))
        .Select(member => member switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => null,
        })
        .OfType<string>().Distinct();

    /// <summary>
    /// Whether the file holds a closed family: an abstract type first, and the kinds of it that there are.
    /// </summary>
    public bool IsFamily => Unit.Members.Concat(Unit.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Members))
        .OfType<TypeDeclarationSyntax>().ToArray() is [var first, .. var rest]
        && first.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && rest.Any(type => type.BaseList?.Types.Any(parent => parent.Type.ToString() == first.Identifier.Text) ?? false);

    /// <summary>The dotted names that the code holds, outermost only: <c>using A.B;</c> gives <c>A.B</c>. Comments don't count.</summary>
    public IEnumerable<string> DottedNames => Unit.DescendantNodes()
        .Where(node => (node is QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax) && node.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax))
        .Where(node => node.Parent is not BaseNamespaceDeclarationSyntax)
        .Select(node => string.Concat(node.DescendantTokens().Select(token => token.Text)).Replace("global::", "", StringComparison.Ordinal))
        .Concat(Unit.Usings.Select(directive => directive.NamespaceOrType.ToString()));
}
