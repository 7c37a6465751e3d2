package org.hiap.navigator.workshop.web;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTest {

	private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080/join/ABCD2345", "https://navigator.example/join/ZYXW9876",
			"https://health-in-all-policies.a-rather-long-name-of-an-authority.example/navigator/join/23456789" })
	void theDrawingReadsAsTheAddress(String address) throws Exception {
		assertThat(read(QrCode.of(address))).isEqualTo(address);
	}

	/** What a phone would read from the drawing. */
	static String read(QrCode code) throws Exception {
		int modules = code.size() - 8;
		BitMatrix matrix = new BitMatrix(modules);
		assertThat(BAR.matcher(code.path()).replaceAll("")).as("nothing else is drawn").isEmpty();
		for (MatchResult bar : BAR.matcher(code.path()).results().toList()) {
			matrix.setRegion(Integer.parseInt(bar.group(1)) - 4, Integer.parseInt(bar.group(2)) - 4,
					Integer.parseInt(bar.group(3)), 1);
		}
		return new Decoder().decode(matrix).getText();
	}

}
