(* Values of the definitions of Statements.v and StatementsTheorem4.v, computed by Coq; scripts/coq-examples.sh has
   verify compute what stands in quotes and compares. The real-valued network is computed in integers, by theorems of
   Sanity.v. What verify has no command for is compared with the value itself, worked out by hand. *)
From Coq Require Import ZArith List QArith String Reals.
From ExactParity Require Import Statements StatementsTheorem4 Claim2 Sanity.
Import ListNotations.
Open Scope Q_scope.
Set Printing Width 200.
Definition shown (q : Q) : Z * Z := let r := Qred q in (Qnum r, Zpos (Qden r)).

(* Delta: cube, total, minus_one_pow, rational_relu, rational_sum, two_pow *)
Compute ("delta --dimension 3 --bias -1"%string, shown (Delta 3 (-1))).
Compute ("delta --dimension 6 --bias 1/3"%string, shown (Delta 6 (1 # 3))).
Compute ("delta --dimension 9 --bias -5/2"%string, shown (Delta 9 (-(5) # 2))).
(* bias: verify separate has b(d) as its default *)
Compute ("separate-bias 2"%string, shown (inject_Z (Statements.bias 2))).
Compute ("separate-bias 3"%string, shown (inject_Z (Statements.bias 3))).
Compute ("separate-bias 8"%string, shown (inject_Z (Statements.bias 8))).
(* binomial, sum_from: P(x_1 + ... + x_d + b >= 0) = 2^-d sum_{k >= (d-b)/2} C(d,k) *)
Definition tail (d : nat) (k : Z) : Q := inject_Z (sum_from k (Z.of_nat d) (binomial d)) / two_pow d.
Compute ("delta --degree 0 --activation step --by sum --dimension 5 --bias 1"%string, shown (tail 5 2)).
Compute ("delta --degree 0 --activation step --by sum --dimension 7 --bias -3"%string, shown (tail 7 5)).
Compute ("delta --degree 0 --activation step --by sum --dimension 10 --bias 0"%string, shown (tail 10 5)).
(* (21): 2^d E f(x) 1[x_1 + ... + x_d + b >= 0] = (-1)^d sum_{k >= (d-b)/2} (-1)^k C(d,k), both sides of (21) *)
Definition left21 (d : nat) (c : Z) : Q := inject_Z (minus_one_pow (Z.of_nat d) *
  sum_from c (Z.of_nat d) (fun k => minus_one_pow k * binomial d k))%Z / two_pow d.
Definition right21 (d : nat) (c : Z) : Q :=
  inject_Z (minus_one_pow (Z.of_nat d) * (minus_one_pow c * binomial (d - 1) (c - 1)))%Z / two_pow d.
Compute ("delta --activation step --dimension 5 --bias 1"%string, shown (left21 5 2)).
Compute ("delta --activation step --dimension 5 --bias 1"%string, shown (right21 5 2)).
Compute ("delta --activation step --dimension 8 --bias -2"%string, shown (left21 8 5)).
Compute ("delta --activation step --dimension 8 --bias -2"%string, shown (right21 8 5)).
Compute ("delta --activation step --dimension 9 --bias -9"%string, shown (left21 9 9)).
Compute ("delta --activation step --dimension 9 --bias -9"%string, shown (right21 9 9)).
(* value, Claim 2's sum: E f(x) (x_1 + ... + x_d + b)^2 is (-1)^d 2^-d times it at P(k) = (2k - d + b)^2 *)
Definition square_sum (d : nat) (b : Q) : Q :=
  let s := b - of_nat d in inject_Z (minus_one_pow (Z.of_nat d)) * alternating d (fun k => value [s * s; 4 * s;
    4] (of_nat k)) / two_pow d.
Compute ("delta --activation square --dimension 1 --bias 3"%string, shown (square_sum 1 3)).
Compute ("delta --activation square --dimension 2 --bias 1/2"%string, shown (square_sum 2 (1 # 2))).
Compute ("delta --activation square --dimension 4 --bias 7"%string, shown (square_sum 4 7)).
(* the network: grad_v L = -E f(x) ReLU(w.x + b) (dot, parity, hidden, avg, grad, v1 = -gamma grad) *)
Definition gradient (d : nat) (p : Z) (w : list Z) : Q := - inject_Z (coefZ d p w) / two_pow d.
Compute ("gradient -1 1,-1,1"%string, shown (gradient 3 (-1) [1; -1; 1]%Z)).
Compute ("gradient 0 -1,-1,1,-1"%string, shown (gradient 4 0 [-1; -1; 1; -1]%Z)).
Compute ("gradient 2 1,-1,-1,-1,1"%string, shown (gradient 5 2 [1; -1; -1; -1; 1]%Z)).
(* entrywise: w.x is the sum of its entries, and E f(x) ReLU(w.x + b) does not change for w = (1, ..., 1) *)
Definition gradient_entrywise (d : nat) (p : Z) (w : list Z) : Q := - inject_Z
  (fold_right Z.add 0 (map (fun x => parity x * Z.max (total (entrywise w x) + p) 0) (cube d)))%Z / two_pow d.
Compute ("gradient -1 1,-1,1"%string, shown (gradient_entrywise 3 (-1) [1; -1; 1]%Z)).
Compute ("gradient 0 -1,-1,1,-1"%string, shown (gradient_entrywise 4 0 [-1; -1; 1; -1]%Z)).
Compute ("gradient 2 1,-1,-1,-1,1"%string, shown (gradient_entrywise 5 2 [1; -1; -1; -1; 1]%Z)).
(* by hand: C(4,2), C(5,-1), C(3,4); (-1)^7, (-1)^0, (-1)^-2; sums; sizes of the cube and of the set of matrices *)
Compute ("= 6"%string, shown (inject_Z (binomial 4 2))).
Compute ("= 0"%string, shown (inject_Z (binomial 5 (-1)))).
Compute ("= 0"%string, shown (inject_Z (binomial 3 4))).
Compute ("= -1"%string, shown (inject_Z (minus_one_pow 7))).
Compute ("= 1"%string, shown (inject_Z (minus_one_pow 0))).
Compute ("= 1"%string, shown (inject_Z (minus_one_pow (-2)))).
Compute ("= 9"%string, shown (inject_Z (sum_from 2 4 (fun k => k)%Z))).
Compute ("= 3"%string, shown (inject_Z (sum_from 3 3 (fun k => k)%Z))).
Compute ("= 0"%string, shown (inject_Z (sum_from 4 3 (fun k => k)%Z))).
Compute ("= 1"%string, shown (of_nat (List.length (cube 0)))).
Compute ("= 8"%string, shown (of_nat (List.length (cube 3)))).
Compute ("= 64"%string, shown (of_nat (List.length (matrices 3 2)))).
Compute ("= -1"%string, shown (inject_Z (parity [1; -1; 1]%Z))).
Compute ("= 1"%string, shown (inject_Z (total [1; -1; 1]%Z))).
Compute ("= -3"%string, shown (inject_Z (dot [1; 1; -1] [-1; -1; 1])%Z)).
(* by brute force over all W, in Sanity.v: of 256, 4096 and 1024 first layers, those that fail at some input *)
Compute ("= 232"%string, shown (of_nat (failuresZ 2 4 0))).
Compute ("= 2536"%string, shown (of_nat (failuresZ 2 6 0))).
Compute ("= 784"%string, shown (of_nat (failuresZ 2 5 0))).
