namespace Assistant.Engine.Language;

internal ref partial struct Utf8GraphQLLexer
{
    private void ReadNumber(int start)
    {
        StartToken(start);
        var kind = TokenKind.Int;
        var position = start;
        if (_source[position] == '-')
        {
            position++;
        }

        if (CodeAt(position) == '0')
        {
            position++;
            if (IsDigit(CodeAt(position)))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {Describe(position)}.");
            }
        }
        else
        {
            position = SkipDigits(position);
        }

        if (CodeAt(position) == '.')
        {
            kind = TokenKind.Float;
            position = SkipDigits(position + 1);
        }

        if (CodeAt(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            if (CodeAt(position) is '+' or '-')
            {
                position++;
            }

            position = SkipDigits(position);
        }

        // A number that runs into a name or a second point is no number and a name, but a mistake.
        var next = CodeAt(position);
        if (next == '.' || IsNameStart(next))
        {
            throw ExpectedDigit(position);
        }

        EndToken(kind, position);
    }

    private readonly int SkipDigits(int position)
    {
        if (!IsDigit(CodeAt(position)))
        {
            throw ExpectedDigit(position);
        }

        do
        {
            position++;
        }
        while (IsDigit(CodeAt(position)));
        return position;
    }

    private readonly GraphQLSyntaxException ExpectedDigit(int position) =>
        Error(position, $"Invalid number, expected digit but got: {Describe(position)}.");

    private readonly GraphQLSyntaxException MissingDigitBeforePoint(int position)
    {
        var digits = AsciiStringCache.GetString(_source[(position + 1)..SkipDigits(position + 1)]);
        return Error(position, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
    }
}
