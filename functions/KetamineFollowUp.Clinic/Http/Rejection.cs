using System.Collections.Immutable;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>Why a request was not done. Details are for the caller and hold no patient data beyond what the caller sent.</summary>
public abstract record Rejection
{
    private Rejection()
    {
    }

    /// <summary>400: the request has no readable shape.</summary>
    public sealed record BadRequest(string Detail) : Rejection;

    /// <summary>403: not signed, not signed in, or not from our own page.</summary>
    public sealed record Forbidden(string Detail) : Rejection;

    /// <summary>404.</summary>
    public sealed record NotFound(string What) : Rejection;

    /// <summary>409: it contradicts what is on record; the detail says what.</summary>
    public sealed record Conflict(string Detail) : Rejection;

    /// <summary>410: it was here; expired or used.</summary>
    public sealed record Gone(string Detail) : Rejection;

    /// <summary>422: readable, but fields break their rules.</summary>
    /// <param name="Errors">Per field (a JSON path such as <c>consents.sms</c>), what is wrong with it and what is allowed.</param>
    public sealed record Unprocessable(ImmutableDictionary<string, string[]> Errors) : Rejection
    {
        /// <summary>One field, one fault.</summary>
        public static Unprocessable Field(string field, string fault) => new(ImmutableDictionary<string, string[]>.Empty.Add(field, [fault]));
    }

    public T Match<T>(
        Func<BadRequest, T> badRequest,
        Func<Forbidden, T> forbidden,
        Func<NotFound, T> notFound,
        Func<Conflict, T> conflict,
        Func<Gone, T> gone,
        Func<Unprocessable, T> unprocessable) => this switch
        {
            BadRequest r => badRequest(r),
            Forbidden r => forbidden(r),
            NotFound r => notFound(r),
            Conflict r => conflict(r),
            Gone r => gone(r),
            Unprocessable r => unprocessable(r),
            _ => throw new InvalidOperationException("the union is closed"),
        };
}
