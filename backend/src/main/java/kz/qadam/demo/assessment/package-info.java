/** Made-up audits and commitments of the demo places. */
@NullMarked
package kz.qadam.demo.assessment;

import org.jspecify.annotations.NullMarked;
