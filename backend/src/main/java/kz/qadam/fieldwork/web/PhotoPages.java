package kz.qadam.fieldwork.web;

import java.time.Duration;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.PhotoAccess;
import kz.qadam.photo.PhotoFile;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.Rendition;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The files of photos. */
@RestController
class PhotoPages {

  /** No longer: an audit may be returned, and then the photo is no longer everybody's. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final PhotoAccess photos;

  PhotoPages(PhotoAccess photos) {
    this.photos = photos;
  }

  @GetMapping("/photos/{id}")
  ResponseEntity<byte[]> getShown(@PathVariable String id, ServerWebExchange exchange) {
    return shown(id, Rendition.SHOWN, exchange);
  }

  @GetMapping("/photos/{id}/thumbnail")
  ResponseEntity<byte[]> getThumbnail(@PathVariable String id, ServerWebExchange exchange) {
    return shown(id, Rendition.THUMBNAIL, exchange);
  }

  private ResponseEntity<byte[]> shown(String id, Rendition rendition, ServerWebExchange exchange) {
    PhotoFile file =
        photos
            .findShown(SignedIn.find(exchange).orElse(null), photo(id), rendition)
            .orElseThrow(() -> notFound(id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
        .body(file.bytes());
  }

  /** The file of the camera; saved, never opened in a page. */
  @GetMapping("/api/photos/{id}/original")
  ResponseEntity<byte[]> getOriginal(@PathVariable String id) {
    PhotoFile file = photos.findOriginal(photo(id)).orElseThrow(() -> notFound(id));
    MediaType type = MediaType.parseMediaType(file.mediaType());
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(id + "." + type.getSubtype())
                .build()
                .toString())
        .body(file.bytes());
  }

  static PhotoId photo(String text) {
    return PhotoId.find(text).orElseThrow(() -> notFound(text));
  }

  private static ServiceException notFound(String id) {
    return new ServiceException(ProblemType.PHOTO_NOT_FOUND, "no photo " + id);
  }
}
