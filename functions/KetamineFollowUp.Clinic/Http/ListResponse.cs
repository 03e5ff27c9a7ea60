using KetamineFollowUp.Clinic.Record;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>One page of a list, read with one item more than asked for, which tells whether there is a next.</summary>
internal sealed record ListResponse<T>(IReadOnlyList<T> Read, int Limit)
{
    public IEnumerable<T> Items => Read.Take(Limit);

    /// <summary>What <c>after</c> must be to go on; null at the end.</summary>
    public string? Next(Func<T, string> id) => Read.Count > Limit ? id(Read[Limit - 1]) : null;
}

/// <summary>Answers lists page by page.</summary>
internal static class ListResponses
{
    public static async Task<IResult> Page<T>(
        this WaitingLists lists,
        ListRequest page,
        Func<WaitingPosition?, Task<IReadOnlyList<T>>> read,
        Func<ListResponse<T>, object> answer,
        CancellationToken cancel)
    {
        WaitingPosition? position = null;
        if (page.After is { } after && (!RecordPath.IsOne(after) || (position = await lists.PositionOf(after, cancel)) is null))
        {
            return NotOfThisList;
        }

        return JsonResponse.Ok(answer(new ListResponse<T>(await read(position), page.Limit)));
    }

    /// <summary>A page of a list that was read whole. It may have changed since the page before: the last one seen says where it goes on.</summary>
    public static IResult Of<T>(IEnumerable<T> all, ListRequest page, Func<T, string> id, Func<ListResponse<T>, object> answer)
    {
        List<T> items = [.. all];
        var from = page.After is { } after ? items.FindIndex(item => id(item) == after) + 1 : 0;
        return page.After is not null && from == 0
            ? NotOfThisList
            : JsonResponse.Ok(answer(new ListResponse<T>([.. items.Skip(from).Take(page.Limit + 1)], page.Limit)));
    }

    private static IResult NotOfThisList { get; } = Problems.From(Rejection.Unprocessable.Field("after", "must be an id of this list"));
}
