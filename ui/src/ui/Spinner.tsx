export function Spinner() {
  return (
    <span className="spinner" aria-hidden="true">
      <span className="spinner__dot" />
    </span>
  );
}
