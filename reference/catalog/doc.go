// Package catalog TODO
package catalog
