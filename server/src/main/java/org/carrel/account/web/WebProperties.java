package org.carrel.account.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sessions that browsers hold ({@code carrel.account.web.*}).
 *
 * @param plainCookies whether browsers may hold a session without TLS, elsewhere than on this machine; anybody on the way
 *     can read and use it then
 */
@Validated
@ConfigurationProperties("carrel.account.web")
record WebProperties(@DefaultValue("false") boolean plainCookies) {}
