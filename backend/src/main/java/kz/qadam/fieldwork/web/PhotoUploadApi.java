package kz.qadam.fieldwork.web;

import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.FieldworkService;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoUpload;
import kz.qadam.problem.ServiceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Takes photos by pieces, so that one that was cut off goes on where it stopped. */
@RestController
class PhotoUploadApi {

  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";

  private final FieldworkService fieldwork;

  PhotoUploadApi(FieldworkService fieldwork) {
    this.fieldwork = fieldwork;
  }

  /** How much is here; as HEAD, without a body. */
  @GetMapping("/api/fieldwork/photos/{photo}")
  ResponseEntity<Void> getUpload(@PathVariable String photo, ServerWebExchange exchange) {
    PhotoUpload upload = fieldwork.getUpload(who(exchange), PhotoPages.photo(photo));
    tell(exchange, upload);
    return ResponseEntity.noContent().build();
  }

  /** Adds the next piece; the header says where the next one begins, also when it is refused. */
  @PatchMapping(
      path = "/api/fieldwork/photos/{photo}",
      consumes = "application/offset+octet-stream")
  ResponseEntity<Void> addPiece(
      @PathVariable String photo,
      @RequestHeader(LENGTH) long length,
      @RequestHeader(OFFSET) long offset,
      @RequestBody byte[] piece,
      ServerWebExchange exchange) {
    PhotoId id = PhotoPages.photo(photo);
    SignedIn who = who(exchange);
    try {
      tell(exchange, fieldwork.addPiece(who, id, length, offset, piece));
    } catch (ServiceException refusal) {
      tell(exchange, fieldwork.getUpload(who, id));
      throw refusal;
    }
    return ResponseEntity.noContent().build();
  }

  private static void tell(ServerWebExchange exchange, PhotoUpload upload) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set(OFFSET, Long.toString(upload.received()));
    upload.length().ifPresent(length -> headers.set(LENGTH, Long.toString(length)));
  }

  private static SignedIn who(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow();
  }
}
