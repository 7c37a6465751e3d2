package org.hiap.navigator.peer;

/**
 * A region that is strong where another has a gap. How strong it is, nobody learns here.
 *
 * @param named whether it shares by name, without which only the programme learns of it
 */
public record Peer(String code, String name, boolean named) {
}
