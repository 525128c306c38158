package io.dockledger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class Dockledger {

    public static void main(String[] args) {
        SpringApplication.run(Dockledger.class, args);
    }
}
