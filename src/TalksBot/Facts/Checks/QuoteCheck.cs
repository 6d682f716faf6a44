using System.Text;
using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts.Checks;

/// <summary>Whether each quote stands word for word in the stored text of its source.</summary>
internal static class QuoteCheck
{
    private const string Quotes = """
        select f.id, f.key, r.statement, r.source_id, s.key, t.source_id is not null
        from facts f
        join fact_revisions r on r.number = f.revision
        join sources s on s.id = r.source_id
        left join source_texts t on t.source_id = r.source_id
        where f.kind = 'quote' and r.action <> 'retracted'
        order by r.source_id, f.id
        """;

    public static (int Found, int NotFound, int NoText) Run(SqliteConnection connection, List<string> problems)
    {
        var (found, notFound, noText) = (0, 0, 0);
        var (source, text) = (0L, "");
        using var quotes = new Statement(connection, Quotes);
        using var row = quotes.Rows();
        while (row.Read())
        {
            if (!row.GetBoolean(5))
            {
                noText++;
                continue;
            }

            if (source != row.GetInt64(3))
            {
                source = row.GetInt64(3);
                text = Plain((string)connection.Value("select text from source_texts where source_id = @source", ("@source", source))!);
            }

            if (text.Contains(Plain(row.GetString(2)), StringComparison.Ordinal))
            {
                found++;
            }
            else
            {
                notFound++;
                problems.Add($"fact {row.GetInt64(0)} ({row.GetString(1)}): its words are not in the stored text of source {row.GetString(4)}");
            }
        }

        return (found, notFound, noText);
    }

    /// <summary>Whether the text has these words, in this order, however white space and quotation marks are set.</summary>
    public static bool IsVerbatim(string quote, string text) => Plain(text).Contains(Plain(quote), StringComparison.Ordinal);

    // White space of any kind and length is one space, and quotation marks and apostrophes have one form.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                plain.Append(c switch
                {
                    '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
                    '‘' or '’' or '‚' or '‛' or 'ʼ' or '‹' or '›' or '′' or '`' => '\'',
                    _ => c,
                });
            }
        }

        return plain.ToString().TrimEnd();
    }
}
