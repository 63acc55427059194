package org.carrel.catalogue.cover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.catalogue.Book;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.LargeBody;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Covers", description = "Pictures of covers, fetched and kept by us")
@Requires(Permission.CATALOGUE_WRITE)
class CoverController {
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})-(\\d{3})\\.jpg");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK_ANEW = CacheControl.noCache().cachePublic();
    private final Covers covers;

    CoverController(Covers covers) {
        this.covers = covers;
    }

    @GetMapping("/v1/books/{id}/cover")
    @Open
    @Operation(
            operationId = "getCover",
            summary = "The cover of a book",
            description = "The addresses in the book's `cover` lead to the same pictures and can be kept for ever.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.IMAGE_JPEG_VALUE),
                @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> get(@PathVariable UUID id, @ParameterObject CoverQuery query) {
        var size = Size.atLeast(query.width());
        return covers.hash(id)
                .flatMap(hash -> covers.jpeg(hash, size).map(jpeg -> answer(jpeg, hash, size, ASK_ANEW)))
                .or(() -> query.placeholder() ? covers.book(id).map(CoverController::drawn) : Optional.empty())
                .orElseThrow(() -> Refused.notFound("cover"));
    }

    @GetMapping("/covers/{file}")
    @Open
    @Operation(operationId = "getCoverFile", summary = "A picture by its own address, which never changes")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.IMAGE_JPEG_VALUE))
    ResponseEntity<byte[]> file(@PathVariable String file) {
        var name = FILE.matcher(file);
        return Optional.of(name)
                .filter(java.util.regex.Matcher::matches)
                .flatMap(found -> Size.of(found.group(2)))
                .flatMap(size ->
                        covers.jpeg(name.group(1), size).map(jpeg -> answer(jpeg, name.group(1), size, FOR_EVER)))
                .orElseThrow(() -> Refused.notFound("cover"));
    }

    @PutMapping("/v1/books/{id}/cover")
    @LargeBody(CoverProperties.class)
    @Operation(
            operationId = "replaceCover",
            summary = "Bring a cover: a JPEG, PNG or GIF",
            description = "Its bytes say what it is. It stays, whatever address for a cover the book is given later.",
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(mediaType = MediaType.IMAGE_JPEG_VALUE),
                                @Content(mediaType = MediaType.IMAGE_PNG_VALUE),
                                @Content(mediaType = MediaType.IMAGE_GIF_VALUE)
                            }))
    ResponseEntity<Book> bring(@PathVariable UUID id, Precondition precondition, InputStream body) throws IOException {
        var book = covers.bring(id, precondition, body.readAllBytes()).made();
        return Answers.ok(book, book.version());
    }

    @DeleteMapping("/v1/books/{id}/cover")
    @Operation(operationId = "deleteCover", summary = "Take the cover of a book away")
    ResponseEntity<Void> takeAway(@PathVariable UUID id, Precondition precondition) {
        covers.takeAway(id, precondition).made();
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<byte[]> answer(byte[] jpeg, String hash, Size size, CacheControl keep) {
        return ResponseEntity.ok()
                .eTag("\"" + hash + "-" + size.width() + "\"")
                .cacheControl(keep)
                .contentType(MediaType.IMAGE_JPEG)
                .body(jpeg);
    }

    private static ResponseEntity<byte[]> drawn(Book book) {
        return ResponseEntity.ok()
                .eTag("\"drawn-" + book.id() + "-"
                        + Integer.toHexString(Placeholder.svg(book).hashCode()) + "\"")
                .cacheControl(ASK_ANEW)
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .body(Placeholder.svg(book).getBytes(StandardCharsets.UTF_8));
    }
}
